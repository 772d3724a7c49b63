/**
 * Reads an option of a command.
 * @param name - for example `--seed`
 * @throws Error that names the option, for anything but digits
 */
export function wholeNumber(name: string, text: string): number {
    if (!/^\d+$/.test(text)) {
        throw new Error(`${name} is a whole number, not ${text}`);
    }
    return Number(text);
}
