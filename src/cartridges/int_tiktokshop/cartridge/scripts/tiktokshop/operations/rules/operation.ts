import type { Outcome } from '../../platform/rules/outcome';
import type { Units } from '../../lifecycle/rules/packages';

/** What a person can do to an order in Business Manager. */
export type OperationName = 'retry' | 'release' | 'ship' | 'correct' | 'cancel' | 'accept' | 'refuse' | 'handled';

const NAMES: OperationName[] = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'];

/** What a person has filled in; empty what the operation does not ask for. */
export interface OperationForm {
    /** Made with the form, so that sending it twice does it once. */
    eventId: string;
    packageNo: string;
    carrier: string;
    trackingNumber: string;
    reason: string;
    /** The request of the buyer that is answered. */
    cancelId: string;
    /** Units by product, to ship or to cancel. */
    units: Units;
    /** Login of the person. */
    by: string;
}

/** One thing that an operation does; the texts are in the resource bundle. */
export interface Effect {
    code: string;
    /** What the text is about: a status, a package. */
    values: string[];
}

/** What an operation would do, or why it would not be done. */
export interface Preview {
    outcome: Outcome;
    effects: Effect[];
}

/** An operation by its name, or null. */
export function operationNamed(name: string): OperationName | null {
    return NAMES.filter((known) => known === name)[0] || null;
}

/** An effect without values, or with. */
export function effect(code: string, ...values: string[]): Effect {
    return { code: code, values: values };
}
