import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { URLParameter } from './URLParameter';

/** An address that scripts build on. Source: platform doc dw.web.URL. */
export class PlatformURL {
    constructor(
        private readonly $url: { scheme: 'http' | 'https' | null; host: string; path: string; query: string[] }
    ) {}

    /** Adds a parameter, empty for null. */
    append(name: string, value: unknown): PlatformURL {
        if (name === null || name === undefined) {
            throw platformException('NullArgumentException', 'The name of a parameter must not be null');
        }
        return this.$add(encodeURIComponent(name), value);
    }

    $append({ $name, $value, $encodeName }: URLParameter): PlatformURL {
        return $encodeName ? this.append($name, $value) : this.$add($name, $value);
    }

    /** Takes a parameter away; nothing happens for one that is not there. Source: Script API, URL.remove. */
    remove(name: string): PlatformURL {
        const start = encodeURIComponent(name) + '=';
        this.$url.query = this.$url.query.filter((parameter) => !parameter.startsWith(start));
        return this;
    }

    /** The same address on the host of the site. */
    siteHost(): PlatformURL {
        return this.host(current().site.hostname);
    }

    /** A new URL without host. */
    relative(): PlatformURL {
        return this.$with(null);
    }

    abs(): PlatformURL {
        return this.$with(this.$url.scheme || 'https');
    }

    http(): PlatformURL {
        return this.$with('http');
    }

    https(): PlatformURL {
        return this.$with('https');
    }

    /** The same address on another host. */
    host(name: string): PlatformURL {
        return new PlatformURL({
            ...this.$url,
            scheme: this.$url.scheme || 'https',
            host: name,
            query: [...this.$url.query]
        });
    }

    toString(): string {
        const { scheme, host, path, query } = this.$url;
        const base = scheme ? scheme + '://' + host : '';
        return base + path + (query.length > 0 ? '?' + query.join('&') : '');
    }

    valueOf(): string {
        return this.toString();
    }

    private $add(name: string, value: unknown): PlatformURL {
        const text = value === null || value === undefined ? '' : String(value);
        this.$url.query.push(name + '=' + encodeURIComponent(text));
        return this;
    }

    private $with(scheme: 'http' | 'https' | null): PlatformURL {
        return new PlatformURL({ ...this.$url, scheme, query: [...this.$url.query] });
    }
}
scriptClass('dw.web.URL', PlatformURL);
