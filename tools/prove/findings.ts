import type { Fact, Finding } from './Fact';
import { FACTS } from './facts';
import type { Outcome } from './Run';

const BY_HAND = 'only a person can see it';

/** The facts of one kind of run with their answers. A person answers the facts that it does not ask. */
export function findingsOf(by: 'script' | 'tiktok', outcomes: Map<string, Outcome>): Finding[] {
    const isAsked = (fact: Fact): boolean => fact.by === by || (by === 'script' && fact.by === 'hand');
    return FACTS.filter(isAsked).map(({ id, question, assumed }) => {
        const { answer, reason } = outcomes.get(id) || { answer: null, reason: BY_HAND };
        return {
            id,
            question,
            answer,
            assumed,
            agrees: answer === null ? null : JSON.stringify(answer) === JSON.stringify(assumed),
            ...(answer === null ? { reason: reason || BY_HAND } : {})
        };
    });
}
