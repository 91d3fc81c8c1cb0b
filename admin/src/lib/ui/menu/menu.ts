import type { Component } from "svelte";

/** One line of a menu; a `checked` item says whether it is the present choice. */
export type MenuEntry =
  | { kind: "label"; label: string }
  | { kind: "line" }
  | {
      kind: "item";
      label: string;
      href?: string;
      icon?: Component<{ class?: string }>;
      hint?: string;
      checked?: boolean;
      disabled?: boolean;
      onselect?: () => void;
    };
