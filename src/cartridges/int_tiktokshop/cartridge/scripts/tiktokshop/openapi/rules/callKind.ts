/** What a call of the Open API is about, for counting. */
export type CallKind = 'orders' | 'shipments' | 'cancellations' | 'returns' | 'other';

/** All kinds, in the order of pages. */
export const CALL_KINDS: CallKind[] = ['orders', 'shipments', 'cancellations', 'returns', 'other'];

/** Beginnings of paths; the first that fits decides. */
const PATHS: Array<{ kind: CallKind; path: RegExp }> = [
    { kind: 'orders', path: /^\/order\// },
    { kind: 'shipments', path: /^\/(fulfillment|logistics)\// },
    { kind: 'cancellations', path: /^\/return_refund\/\d+\/cancellations/ },
    { kind: 'returns', path: /^\/return_refund\// }
];

/**
 * What a call is about.
 * @param path - for example `/order/202309/orders/search`
 */
export function callKindOf(path: string): CallKind {
    const found = PATHS.filter((candidate) => candidate.path.test(path))[0];
    return found ? found.kind : 'other';
}
