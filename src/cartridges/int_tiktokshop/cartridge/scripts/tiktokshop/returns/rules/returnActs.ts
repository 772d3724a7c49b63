import { mayArrive, stageOf } from './returnStage';

/**
 * What the seller can do about a return: agree, refuse, pay without waiting for goods or a replacement, say that the
 * goods are here.
 */
export const RETURN_ACTS = ['accept', 'refund', 'received', 'refuse'] as const;

/** An act on a return. */
export type ReturnAct = (typeof RETURN_ACTS)[number];

/** An act by its name, or null. */
export function actNamed(name: string): ReturnAct | null {
    return RETURN_ACTS.filter((known) => known === name)[0] || null;
}

/** A decision as Approve Return or Reject Return take it. */
export interface TikTokDecision {
    call: 'approve' | 'reject';
    decision: string;
}

type ActsOf = { [act in ReturnAct]?: TikTokDecision };

const approve = (decision: string): TikTokDecision => ({ call: 'approve', decision: decision });
const reject = (decision: string): TikTokDecision => ({ call: 'reject', decision: decision });

/** While the seller decides. Source: Approve Return and Reject Return, `decision`. */
const PENDING: { [type: string]: ActsOf } = {
    REFUND: { accept: approve('APPROVE_REFUND'), refuse: reject('REJECT_REFUND') },
    RETURN_AND_REFUND: {
        accept: approve('APPROVE_RETURN'),
        refund: approve('DIRECT_REFUND'),
        refuse: reject('REJECT_RETURN')
    },
    REPLACEMENT: {
        accept: approve('APPROVE_REPLACEMENT'),
        refund: approve('ISSUE_REPLACEMENT_REFUND'),
        refuse: reject('REJECT_REPLACEMENT')
    }
};

/** Once the buyer has sent the goods. */
const SENT: ActsOf = { received: approve('APPROVE_RECEIVED_PACKAGE'), refuse: reject('REJECT_RECEIVED_PACKAGE') };

/**
 * The decision that an act is on TikTok.
 * @returns null if TikTok takes none now
 */
export function tiktokDecision(act: ReturnAct, type: string, status: string): TikTokDecision | null {
    const stage = stageOf(status);
    const acts = stage === 'pending' ? PENDING[type] || {} : stage === 'sent' ? SENT : {};
    return acts[act] || null;
}

/** What can be done about a return now. */
export function actsFor(type: string, status: string): ReturnAct[] {
    return RETURN_ACTS.filter(
        (act) => tiktokDecision(act, type, status) !== null || (act === 'received' && canArrive(type, status))
    );
}

/** Whether goods of a return can arrive here while TikTok waits for no decision about them. */
export function canArrive(type: string, status: string): boolean {
    return type === 'RETURN_AND_REFUND' && mayArrive(stageOf(status));
}
