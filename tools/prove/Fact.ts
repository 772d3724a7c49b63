/** What an instance has answered: plain JSON; null where there is no answer. */
export type Answer = string | number | boolean | string[] | null;

/** Something that neither documentation nor public code settles. */
export interface Fact {
    /** First column of its row in docs/prove.md. */
    id: string;
    question: string;
    /** What the cartridge and the double go by. */
    assumed: Exclude<Answer, null>;
    /** Who answers the question: a script on an instance, a script at TikTok, or a person. See docs/prove.md. */
    by: 'script' | 'tiktok' | 'hand';
}

/** A fact with what was found. */
export interface Finding {
    id: string;
    question: string;
    answer: Answer;
    assumed: Answer;
    /** Null without an answer. */
    agrees: boolean | null;
    /** Why there is no answer. */
    reason?: string;
}
