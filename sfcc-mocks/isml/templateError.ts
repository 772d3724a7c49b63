import { errorReport, showReport } from '../runtime/errorReport';
import { rhinoWording } from '../runtime/engine/rhinoWording';

/** A template is wrong or failed: always with the place. */
export class TemplateError extends Error {
    readonly javaName = 'TemplateException';
    readonly type = 'TemplateException';
    readonly javaMessage: string;

    constructor(template: string, line: number, why: string) {
        super(`${template}:${line}: ${why}`);
        this.name = 'TemplateException';
        this.javaMessage = this.message;
        showReport(this);
    }
}

/**
 * What a failing expression becomes: the place in front, the calls of the script behind.
 * @param error - what was thrown
 */
export function failedAt(template: string, line: number, error: unknown): TemplateError {
    const { message, stack } = (error || {}) as { message?: string; stack?: string };
    const failure = new TemplateError(template, line, message === undefined ? String(error) : rhinoWording(message));
    failure.stack = errorReport({ name: failure.name, message: failure.message, stack });
    return failure;
}
