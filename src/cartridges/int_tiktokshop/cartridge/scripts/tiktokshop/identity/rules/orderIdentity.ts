/** What is known of an order when it is asked whose it is. */
export interface OrderFacts {
    orderNo: string;
    /** TikTok's id in the order's seal; empty without a genuine one. */
    sealedId: string;
    /** TikTok's id in the order's number; empty when the number does not begin with our prefix. */
    numberedId: string;
    /** TikTok's ids in its attributes, which any client can write. */
    claimedIds: string[];
    isPlaced: boolean;
    isTikTokChannel: boolean;
    /** Whether TikTok's payment method has paid it, elsewhere than in a checkout. */
    isPaidElsewhere: boolean;
    /** Whether the merchant trusts whoever has made it. */
    isCreatorTrusted: boolean;
    /** Number of the order that the ledger has under one of TikTok's ids; empty for none. */
    enteredAs: (externalOrderId: string) => string;
}

/**
 * `ours`: the ledger has it. `proven`: it can be adopted. `unproven`: it looks like TikTok's, and someone has to confirm
 * it. `foreign`: it is none of ours, whatever its attributes say.
 */
export type Standing = 'ours' | 'proven' | 'unproven' | 'foreign';

/** Whose an order is. */
export interface OrderIdentity {
    standing: Standing;
    /** TikTok's id; empty for a foreign order. */
    externalOrderId: string;
}

const FOREIGN: OrderIdentity = { standing: 'foreign', externalOrderId: '' };
/** An id of TikTok's is longer than any number of a storefront's sequence. Source: Open API, all samples. */
const TIKTOK_ID = /^\d{15,20}$/;

/**
 * Decides whose an order is, by what no shopper and no other client can write: the ledger names its number, a seal of
 * this instance, or a number that is our prefix and an id of TikTok's. Attributes alone prove nothing: a shopper can
 * write them into a basket, and other channels use the same ones.
 */
export function identify(facts: OrderFacts): OrderIdentity {
    const ids = [facts.sealedId, facts.numberedId].concat(facts.claimedIds).filter((id) => id !== '');
    const entered = ids.filter((id) => facts.enteredAs(id) === facts.orderNo)[0];
    if (entered !== undefined) {
        return { standing: 'ours', externalOrderId: entered };
    }
    const certain = certainId(facts);
    const id = certain || onlyOne(facts.claimedIds);
    if (id === '' || !isAdoptable(facts) || facts.enteredAs(id) !== '') {
        return FOREIGN;
    }
    return { standing: certain !== '' || facts.isCreatorTrusted ? 'proven' : 'unproven', externalOrderId: id };
}

/** Nobody hears of an order that was never placed, and TikTok's orders are paid at TikTok. */
function isAdoptable(facts: OrderFacts): boolean {
    return facts.isPlaced && facts.isTikTokChannel && facts.isPaidElsewhere;
}

function certainId(facts: OrderFacts): string {
    const agrees = facts.claimedIds.every((id) => id === facts.numberedId);
    return facts.sealedId || (agrees && TIKTOK_ID.test(facts.numberedId) ? facts.numberedId : '');
}

/** The id, if all attributes that have one say the same. */
function onlyOne(ids: string[]): string {
    const first = ids[0] || '';
    return ids.every((id) => id === first) ? first : '';
}
