/** One address and nothing else: a name, a list or a line break would bring other recipients or headers into a mail. */
const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/** Whether a text is one e-mail address, without a name. */
export function isMailAddress(text: string): boolean {
    return MAIL.test(text);
}
