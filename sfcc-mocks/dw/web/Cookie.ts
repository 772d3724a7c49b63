import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

/** dw.web.Cookie */
export class Cookie {
    static readonly EMPTYNAME = 'dw_emptyname__';

    private $comment: string | null = null;
    private $domain: string | null = null;
    private $maxAge = -1;
    private $path: string | null = null;
    private $secure = false;
    private $httpOnly = false;
    private $version = 0;

    constructor(
        private readonly $name: string,
        private $value: string
    ) {
        if (!/^[^\s;,=]+$/.test(String($name))) {
            throw platformException('IllegalArgumentException', 'A cookie needs a name without blanks and separators');
        }
    }

    getName(): string {
        return this.$name;
    }

    getValue(): string {
        return this.$value;
    }

    setValue(value: string): void {
        this.$value = value;
    }

    getDomain(): string | null {
        return this.$domain;
    }

    setDomain(domain: string): void {
        this.$domain = domain;
    }

    getMaxAge(): number {
        return this.$maxAge;
    }

    setMaxAge(seconds: number): void {
        this.$maxAge = seconds;
    }

    getPath(): string | null {
        return this.$path;
    }

    setPath(path: string): void {
        this.$path = path;
    }

    getSecure(): boolean {
        return this.$secure;
    }

    setSecure(secure: boolean): void {
        this.$secure = secure;
    }

    isHttpOnly(): boolean {
        return this.$httpOnly;
    }

    setHttpOnly(httpOnly: boolean): void {
        this.$httpOnly = httpOnly;
    }

    /** Is kept and never sent, as the version. Source: Script API, Cookie.getComment. */
    getComment(): string | null {
        return this.$comment;
    }

    setComment(comment: string): void {
        this.$comment = comment;
    }

    getVersion(): number {
        return this.$version;
    }

    setVersion(version: number): void {
        this.$version = version;
    }

    /** A cookie with a negative age lives as long as the browser's session. Source: Script API, Cookie.setMaxAge. */
    $header(): string {
        const parts = [`${this.$name}=${this.$value}`];
        const add = (text: string, given: unknown): unknown => given && parts.push(text);
        add('Domain=' + this.$domain, this.$domain);
        add('Path=' + this.$path, this.$path);
        add('Max-Age=' + this.$maxAge, this.$maxAge >= 0);
        add('Secure', this.$secure);
        add('HttpOnly', this.$httpOnly);
        return parts.join('; ');
    }
}

/** dw.web.Cookies: the request's, by position and by name. */
export class Cookies {
    private readonly $count: number;

    constructor(header: string) {
        const cookies = header
            .split(';')
            .map((part) => /^\s*([^\s;,=]+)=(.*)$/.exec(part))
            .filter((match) => match !== null)
            .map(([, name, value]) => new Cookie(name as string, (value as string).trim()));
        this.$count = cookies.length;
        cookies.forEach((cookie, position) => {
            Object.defineProperty(this, position, { value: cookie, enumerable: true });
            if (!(cookie.getName() in this)) {
                Object.defineProperty(this, cookie.getName(), { value: cookie });
            }
        });
    }

    getCookieCount(): number {
        return this.$count;
    }
}

scriptClass('dw.web.Cookie', Cookie);
scriptClass('dw.web.Cookies', Cookies);
