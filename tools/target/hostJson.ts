/** What ends a line or steers a terminal, such as an escape sequence, and what turns the direction of writing around. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Reads what a host says as JSON; an empty object for anything else. Commands print its texts, so each becomes one line that
 * neither forges another nor steers the terminal.
 */
export function hostJson(text: string): Record<string, any> {
    try {
        const value: unknown = JSON.parse(text, (_name, part: unknown) =>
            typeof part === 'string' ? part.replace(STEERING, ' ') : part
        );
        return typeof value === 'object' && value !== null ? value : {};
    } catch {
        return {};
    }
}
