import type { Corpus, DocType } from "../documents/fields.ts";

/** What a viewer may be told of: the engines add it outside of everything that the viewer asked for. */
export interface ScopeParts {
  readonly corpus: Corpus;
  readonly types: readonly DocType[];
  readonly programmes: readonly string[];
  /** The viewer's organisation; people who do not exist for it are left out. */
  readonly organisation?: string;
  /** Where set, only candidates of this counsellor. */
  readonly counsellor?: string;
  /** Decides between equal hits; for employers derived from the organisation's secret, "" means by id. */
  readonly tieKey: string;
}

declare const scopeBrand: unique symbol;
export type ScopeToken = ScopeParts & { readonly [scopeBrand]: true };

const minted = new WeakSet<object>();

/** Makes the token that every question needs. To be called by the one function that turns an actor into a scope. */
export function mintScope(parts: ScopeParts): ScopeToken {
  const token = Object.freeze({
    ...parts,
    types: Object.freeze([...parts.types]),
    programmes: Object.freeze([...parts.programmes]),
  }) as unknown as ScopeToken;
  minted.add(token);
  return token;
}

/** Throws unless the value came out of `mintScope` and allows this type of documents. */
export function requireScope(scope: ScopeToken, type: DocType): ScopeToken {
  if (typeof scope !== "object" || scope === null || !minted.has(scope)) {
    throw new TypeError("a search needs a scope made by mintScope");
  }
  if (!scope.types.includes(type)) throw new TypeError(`the scope does not reach documents of type ${type}`);
  return scope;
}
