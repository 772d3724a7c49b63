import vm from 'node:vm';
import { inParentheses } from '../../../isml/readSafely';
import { current } from '../../../runtime/current';
import { FormElementValidationResult } from './FormElementValidationResult';

/** The script that a definition names to check an element, and the definition's file, whose cartridge `~` means. */
export interface Validation {
    /** `require('~/cartridge/scripts/checks').zip(formfield)` */
    expression: string;
    file: string;
}

/**
 * Asks the script of a definition whether an element is valid. The script finds a field as `formfield` and every container as
 * `formgroup`. Source: platform doc Form Definition Elements, attribute validation; public form definitions.
 * @returns what the script returned; of a boolean, a result without a message
 * @throws what the script throws
 */
export function runValidation({ expression, file }: Validation, element: unknown): FormElementValidationResult {
    const require = (id: string): unknown => current().modules.requireFrom(file, id);
    const parameters = ['require', 'formfield', 'formgroup'];
    const check = vm.compileFunction('return ' + inParentheses(expression), parameters, { filename: file }) as (
        ...values: unknown[]
    ) => unknown;
    const answer = check(require, element, element);
    return answer instanceof FormElementValidationResult ? answer : new FormElementValidationResult(Boolean(answer));
}
