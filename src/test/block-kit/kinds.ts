// SPDX-License-Identifier: Apache-2.0
// What the bot shows, in the words of @slack/types.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

export type Message = { text: string; blocks: KnownBlock[] };

// Slack's types let a view hold blocks of any type with anything in them; ours are to be known ones.
export type Modal = Omit<ModalView, "blocks"> & { blocks: KnownBlock[] };
export type Home = Omit<HomeView, "blocks"> & { blocks: KnownBlock[] };
