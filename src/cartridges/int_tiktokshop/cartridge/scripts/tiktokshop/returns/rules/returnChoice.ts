import type { ReturnAct } from './returnActs';

/** What a user or the OMS has decided about a return. */
export interface ReturnChoice {
    act: ReturnAct;
    /** TikTok's status that it answers: after the request, the goods want an answer of their own. */
    about: string;
    /** TikTok's name of the reason for a refusal; empty for the first that TikTok offers. */
    reason: string;
    /** `OMS`, or the login of a person. */
    by: string;
    /** ISO 8601 UTC. */
    at: string;
    /** `sent` once TikTok has taken it, `missed` if the return had moved on before. */
    state: 'open' | 'sent' | 'missed';
}

/** Whether a decision answers a status of TikTok, or is on its way to. */
export function answers(choice: ReturnChoice | null, status: string): boolean {
    return choice !== null && choice.about === status && choice.state !== 'missed';
}
