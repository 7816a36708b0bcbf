// SPDX-License-Identifier: Apache-2.0
// Screens that Slack would refuse. If the check lets one pass, tsc complains of the line above it.
import type { Home, Message, Modal } from "./kinds";

const title = { type: "plain_text", text: "Claims" } as const;

// @ts-expect-error a header takes no mrkdwn
export const header: Message = { text: "", blocks: [{ type: "header", text: { type: "mrkdwn", text: "*Who*" } }] };

// @ts-expect-error a message has its words for those who cannot see its blocks
export const silent: Message = { blocks: [{ type: "divider" }] };

// @ts-expect-error there is no such block
export const unknown: Message = { text: "", blocks: [{ type: "claims", claims: [] }] };

// @ts-expect-error a quote has elements
export const quote: Message = { text: "", blocks: [{ type: "rich_text", elements: [{ type: "rich_text_quote" }] }] };

// @ts-expect-error a window has a title
export const nameless: Modal = { type: "modal", blocks: [{ type: "divider" }] };

// @ts-expect-error no block of a window is unknown either
export const strange: Modal = { type: "modal", title, blocks: [{ type: "claims", claims: [] }] };

// @ts-expect-error a select is no button
export const select: Home = { type: "home", blocks: [{ type: "actions", elements: [{ type: "static_select", text: title }] }] };
