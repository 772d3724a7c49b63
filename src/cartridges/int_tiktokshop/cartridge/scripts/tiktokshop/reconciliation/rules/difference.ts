/** What differs between TikTok and here. */
export type DifferenceKind =
    | 'missing-here'
    | 'missing-on-tiktok'
    | 'cancelled-here'
    | 'cancelled-there'
    | 'shipped-here'
    | 'shipped-there'
    | 'packages-differ'
    | 'request-missing'
    | 'request-over'
    | 'address-differs'
    | 'status-differs'
    | 'totals-differ'
    | 'reference-missing'
    | 'reference-differs'
    | 'return-missing'
    | 'return-differs';

/** All kinds, the most urgent first. */
export const KINDS: DifferenceKind[] = [
    'missing-here',
    'cancelled-there',
    'cancelled-here',
    'shipped-here',
    'shipped-there',
    'request-missing',
    'request-over',
    'packages-differ',
    'address-differs',
    'missing-on-tiktok',
    'totals-differ',
    'return-missing',
    'return-differs',
    'status-differs',
    'reference-missing',
    'reference-differs'
];

/**
 * What removes a difference: `import` creates the order here, `retry` takes TikTok's state over, `report` tells TikTok the
 * state here. Empty where only a person can, on one of the two sides.
 */
export type DifferenceAct = 'import' | 'retry' | 'report' | '';

/** One difference. */
export interface Difference {
    kind: DifferenceKind;
    /** TikTok's id of what it is about: of an order, of a return, or of a request to cancel. */
    about: string;
    /** TikTok's id of the order. */
    externalOrderId: string;
    /** The number here; empty for an order that is not here. */
    orderNo: string;
    /**
     * Both sides in words that need no translation: statuses, units, amounts. Of an address `there` names the parts that differ,
     * see `AddressPart`, and nothing of what they contain.
     */
    there: string;
    here: string;
    act: DifferenceAct;
    /** What the sides contain, where they only name it. Never shown, logged or kept: only a keyed digest is. */
    content?: string;
}

/** Whether a kind is about a return, and not about its order. */
export function isAboutReturn(kind: DifferenceKind): boolean {
    return kind === 'return-missing' || kind === 'return-differs';
}

/** Whether a kind is about a buyer's request to cancel. */
export function isAboutRequest(kind: DifferenceKind): boolean {
    return kind === 'request-missing' || kind === 'request-over';
}

/** A kind by its name, or null. */
export function kindNamed(name: string): DifferenceKind | null {
    return KINDS.filter((kind) => kind === name)[0] || null;
}

/** The key under which a difference is kept: found again, it is the same one. */
export function keyOf(difference: { kind: DifferenceKind; about: string }): string {
    return difference.kind + '-' + difference.about;
}
