import { unique } from '../../platform/rules/lists';

/** What the identity of an order depends on. */
export interface OrderFacts {
    orderNo: string;
    /** TikTok's id in the order's seal; empty without a genuine one. */
    sealedId: string;
    /** TikTok's id in the order number; empty when the number does not begin with our prefix. */
    idFromNumber: string;
    /** TikTok's ids in the order's attributes, which any client can write. */
    claimedIds: string[];
    isPlaced: boolean;
    isTikTokChannel: boolean;
    /** Whether TikTok's payment method has paid the order, outside a checkout. */
    isPaidElsewhere: boolean;
    /** Whether the merchant trusts the creator of the order. */
    isCreatorTrusted: boolean;
    /** Number of the order that the ledger has under a TikTok id; empty for none, or where another order keeps its entry. */
    orderNoInLedger: (externalOrderId: string) => string;
    /** Whether an order has an entry under a TikTok id, in the ledger or on itself. May search. */
    isTaken: (externalOrderId: string) => boolean;
}

/**
 * `ours`: the ledger has the order. `proven`: it can be adopted. `unproven`: it looks like TikTok's, and TikTok or a
 * person has to confirm it. `foreign`: it is not TikTok's, even if its attributes say so.
 */
export type Standing = 'ours' | 'proven' | 'unproven' | 'foreign';

/** Whether an order is TikTok's, and which one. */
export interface OrderIdentity {
    standing: Standing;
    /** TikTok's id; empty for a foreign order. */
    externalOrderId: string;
}

/** Of an order that is not TikTok's. */
export const FOREIGN: OrderIdentity = { standing: 'foreign', externalOrderId: '' };
/** A TikTok id is longer than any number of a storefront's sequence. Source: Open API, all samples. */
const TIKTOK_ID = /^\d{15,20}$/;

/**
 * Decides whether an order is TikTok's. Only what no shopper and no other client can write is proof: an entry in the
 * ledger, a seal of this instance, or a number made of our prefix and a TikTok id. Attributes alone prove nothing: a
 * shopper can write them to a basket, and other channels use the same ones.
 */
export function decideIdentity(facts: OrderFacts): OrderIdentity {
    const entered = enteredId(facts);
    if (entered !== '') {
        return { standing: 'ours', externalOrderId: entered };
    }
    const certain = provenId(facts);
    const id = certain || agreedId(facts.claimedIds);
    if (id === '' || !isAdoptable(facts) || facts.isTaken(id)) {
        return FOREIGN;
    }
    return { standing: certain !== '' || facts.isCreatorTrusted ? 'proven' : 'unproven', externalOrderId: id };
}

/**
 * The id under which the ledger has the order; empty if it has not. Asks for the number first, which is
 * enough for most orders: to check a seal costs more.
 */
function enteredId(facts: OrderFacts): string {
    const byNumber = firstEntered([facts.idFromNumber], facts);
    if (byNumber !== '') {
        return byNumber;
    }
    const claimed = unique(facts.claimedIds).filter((id) => id !== facts.idFromNumber);
    const byClaim = firstEntered(claimed, facts);
    if (byClaim !== '') {
        return byClaim;
    }
    const { sealedId } = facts;
    const isAsked = sealedId === facts.idFromNumber || claimed.indexOf(sealedId) >= 0;
    return isAsked ? '' : firstEntered([sealedId], facts);
}

function firstEntered(ids: string[], facts: OrderFacts): string {
    return ids.filter((id) => id !== '' && facts.orderNoInLedger(id) === facts.orderNo)[0] || '';
}

/** Only placed orders count, and TikTok's orders are paid at TikTok. */
function isAdoptable(facts: OrderFacts): boolean {
    return facts.isPlaced && facts.isTikTokChannel && facts.isPaidElsewhere;
}

function provenId(facts: OrderFacts): string {
    const agrees = facts.claimedIds.every((id) => id === facts.idFromNumber);
    return facts.sealedId || (agrees && TIKTOK_ID.test(facts.idFromNumber) ? facts.idFromNumber : '');
}

/** The id on which all attributes agree; empty if they differ or have none. */
function agreedId(ids: string[]): string {
    const first = ids[0] || '';
    return ids.every((id) => id === first) ? first : '';
}
