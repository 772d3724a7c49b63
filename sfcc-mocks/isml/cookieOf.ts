import { Cookie } from '../dw/web/Cookie';

/** The cookie that a tag `iscookie` sets. Source: B2C developer tooling, "ISML: iscookie". */
export function cookieOf(attributes: Record<string, unknown>): Cookie {
    const { name, value, comment, domain, path, maxage: maxAge, version, secure } = attributes;
    const cookie = new Cookie(String(name), String(value));
    const set = (given: unknown, write: (text: string) => void): void => {
        if (given !== undefined && given !== null) {
            write(String(given));
        }
    };
    set(comment, (text) => cookie.setComment(text));
    set(domain, (text) => cookie.setDomain(text));
    set(path, (text) => cookie.setPath(text));
    set(maxAge, (text) => cookie.setMaxAge(Number(text)));
    set(version, (text) => cookie.setVersion(Number(text)));
    set(secure, (text) => cookie.setSecure(text === 'true'));
    return cookie;
}
