/** Stands beside every stored link; moves with every change of rules, features or weights. */
export const linkerVersion = "linker-1";
