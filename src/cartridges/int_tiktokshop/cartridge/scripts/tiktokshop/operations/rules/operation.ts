import type { Outcome } from '../../platform/rules/outcome';
import type { Units } from '../../lifecycle/rules/units';

/** Operations on an order in Business Manager. */
export const OPERATIONS = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'] as const;

/** Name of an operation. */
export type OperationName = (typeof OPERATIONS)[number];

/** The fields of an operation's form; empty for those that the operation does not have. */
export interface OperationForm {
    /** Created with the form: sending it twice runs the operation once. */
    eventId: string;
    packageNo: string;
    carrier: string;
    trackingNumber: string;
    reason: string;
    /** Id of the buyer's request to answer. */
    cancelId: string;
    /** Units to ship or to cancel, by product id. */
    units: Units;
    /** Login of the person. */
    by: string;
}

/** One effect of an operation; its text is in the resource bundle. */
export interface Effect {
    code: string;
    /** Values for the text, for example a status or a package. */
    values: string[];
}

/** The outcome that an operation would have, and its effects. */
export interface Preview {
    outcome: Outcome;
    effects: Effect[];
}

/** An operation by its name, or null. */
export function operationNamed(name: string): OperationName | null {
    return OPERATIONS.filter((known) => known === name)[0] || null;
}

/** An effect with the values for its text. */
export function effect(code: string, values: string[] = []): Effect {
    return { code: code, values: values };
}
