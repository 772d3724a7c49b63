import type { FormElementValidationResult } from './FormElementValidationResult';

/** What a field of a form holds. It outlives the request, in the session. */
export interface FieldState {
    htmlValue: string | null;
    value: unknown;
    /** Key or text of what is wrong. */
    error: string | null;
    isValid: boolean;
    /** Whether the last request submitted it. */
    isSubmitted: boolean;
}

/** The forms of a session: states by html name, of groups and actions whether and why they are invalid. */
export interface FormsState {
    fields: Map<string, FieldState>;
    groups: Map<string, { error: string | null }>;
    /** What scripts of definitions said of the last request's elements, by html name. */
    results: Map<string, FormElementValidationResult>;
    /** The objects that lists were filled from, by html name of the list. */
    lists: Map<string, unknown[]>;
    /** Ends dynamic html names. */
    dynamicSuffix: string;
    /** Guards the forms against forged submissions. */
    secureKey: string;
}

/** What a request sent for the forms. */
export interface Submission {
    /** Values by html name. */
    values: Map<string, string[]>;
}

export const NOTHING_SUBMITTED: Submission = { values: new Map() };
