/** What the answer to a request depends on. */
export interface RequestFacts {
    /** Whether anything has shipped, as far as we or TikTok know. */
    hasShipped: boolean;
    /** What a person has chosen; empty until then. */
    choice: '' | 'accept' | 'refuse';
    /** What a merchant's hook decides; empty when it leaves the decision to the settings. */
    advice: '' | RequestDecision;
    /** Whether the setting allows an answer without a person. */
    isAutomatic: boolean;
    hasOms: boolean;
    /** The answer of the OMS; empty until it has one. */
    omsAnswer: '' | 'agreed' | 'refused';
}

/** What to do with a request. */
export type RequestDecision = 'accept' | 'refuse' | 'ask-oms' | 'wait';

/** All decisions, as a merchant's hook may return them. */
export const REQUEST_DECISIONS: RequestDecision[] = ['accept', 'refuse', 'ask-oms', 'wait'];

/**
 * Decides a buyer's request. A shipped order is always refused. Otherwise a person's choice counts first, then a
 * merchant's hook, then the setting. Where there is an OMS, the setting accepts only what the OMS has agreed to.
 */
export function decideRequest(facts: RequestFacts): RequestDecision {
    if (facts.hasShipped) {
        return 'refuse';
    }
    if (facts.choice !== '') {
        return facts.choice;
    }
    const decision = facts.advice || ruleOf(facts);
    return decision === 'ask-oms' ? decideByOms(facts) : decision;
}

/** The decision by the settings. */
function ruleOf(facts: RequestFacts): RequestDecision {
    if (!facts.isAutomatic) {
        return 'wait';
    }
    return facts.hasOms ? 'ask-oms' : 'accept';
}

function decideByOms(facts: RequestFacts): RequestDecision {
    if (facts.omsAnswer !== '') {
        return facts.omsAnswer === 'agreed' ? 'accept' : 'refuse';
    }
    return facts.hasOms ? 'ask-oms' : 'wait';
}

/**
 * The reason to give for a refusal: that the goods are packed, where TikTok offers it, otherwise the first one.
 * @param names - the reasons that Get Reject Reasons offers for this request
 * @returns null when there is none
 */
export function refusalReason(names: string[]): string | null {
    const packed = names.filter((name) => /packed/.test(name))[0];
    return packed || names[0] || null;
}
