import type { Place } from '../../contracts/site';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { Geolocation } from '../util/Geolocation';
import { HashMap } from '../util/Map';
import type { Cookie } from '../web/Cookie';
import { Cookies } from '../web/Cookie';
import { HttpParameterMap, parameterMap } from '../web/HttpParameterMap';
import { PageMetaData } from '../web/PageMetaData';
import { PlatformURL } from '../web/URL';
import type { Incoming } from '../../web/incoming';
import { isForm } from '../../web/incoming';
import type { Form } from '../web/forms/Form';
import type { FormAction } from '../web/forms/FormAction';
import type { Session } from './Session';
import { allowedLocales } from './Site';

/** What is known of a request besides its message. */
export interface RequestDetails {
    session: Session | null;
    clientId: string | null;
    /** Whether the page is a remote include of another. */
    isInclude?: boolean;
    /** Version in an OCAPI address, for example `v24_5`. */
    ocapiVersion?: string;
    /** Set for SCAPI requests: the path with its placeholders, and their values. */
    scapi?: { pathPattern: string; pathParameters: Record<string, string> };
}

/** The running request. Source: platform doc dw.system.Request. */
export class Request {
    declare private readonly $headers: HashMap;
    declare private readonly $map: HttpParameterMap;
    declare private readonly $pageMetaData: PageMetaData;
    declare private readonly $cookies: Cookies;
    declare private $place: Place | null;

    constructor(
        private readonly $incoming: Incoming,
        private readonly $details: RequestDetails
    ) {
        this.$headers = new HashMap(Object.entries($incoming.headers));
        const { method, body, parameters, headers } = $incoming;
        this.$cookies = new Cookies(headers.cookie || '');
        this.$map = parameterMap({ method, body, parameters, isForm: isForm(headers) });
        this.$pageMetaData = new PageMetaData();
        this.$place = null;
    }

    /** All values of each parameter. */
    $parameters(): Map<string, string[]> {
        return this.$incoming.parameters;
    }

    getRequestID(): string {
        return this.$incoming.id;
    }

    getTriggeredForm(): Form | null {
        return this.$details.session?.getForms().$triggered().form || null;
    }

    getTriggeredFormAction(): FormAction | null {
        return this.$details.session?.getForms().$triggered().action || null;
    }

    getHttpMethod(): string {
        return this.$incoming.method;
    }

    /** Names are in lower case. */
    getHttpHeaders(): HashMap {
        return this.$headers;
    }

    getHttpHost(): string {
        return this.$incoming.headers.host || this.$incoming.url.host;
    }

    getHttpPath(): string {
        return this.$incoming.path;
    }

    getHttpProtocol(): string {
        return this.$incoming.url.protocol.replace(':', '');
    }

    /** Deprecated: always. Source: Script API, Request.isHttpRequest. */
    isHttpRequest(): boolean {
        return true;
    }

    /** Deprecated: does what the response's method does. Source: Script API, Request.addHttpCookie. */
    addHttpCookie(cookie: Cookie): void {
        (current().response as { addHttpCookie(one: Cookie): void } | null)?.addHttpCookie(cookie);
    }

    isHttpSecure(): boolean {
        return this.getHttpProtocol() === 'https';
    }

    getHttpQueryString(): string | null {
        const query = this.$incoming.url.search.slice(1);
        return query === '' ? null : query;
    }

    getHttpURL(): PlatformURL {
        const query = this.getHttpQueryString();
        return new PlatformURL({
            scheme: this.isHttpSecure() ? 'https' : 'http',
            host: this.getHttpHost(),
            path: this.getHttpPath(),
            query: query === null ? [] : query.split('&')
        });
    }

    getHttpParameterMap(): HttpParameterMap {
        return this.$map;
    }

    /** Each value is an array of texts. */
    getHttpParameters(): HashMap {
        return new HashMap(this.$incoming.parameters);
    }

    getHttpUserAgent(): string | null {
        return this.$incoming.headers['user-agent'] || null;
    }

    getHttpReferer(): string | null {
        return this.$incoming.headers.referer || null;
    }

    getHttpRemoteAddress(): string {
        return '127.0.0.1';
    }

    getHttpLocale(): string | null {
        const header = this.$incoming.headers['accept-language'];
        return header ? (header.split(',')[0] as string).split(';')[0]!.trim().replace('-', '_') : null;
    }

    getPageMetaData(): PageMetaData {
        return this.$pageMetaData;
    }

    getHttpCookies(): Cookies {
        return this.$cookies;
    }

    /** What a script has set in the session, else where the site's shoppers are. Source: Script API, Request.getGeolocation. */
    getGeolocation(): Geolocation | null {
        // The request of a job has no sender, and no method.
        const tracked = this.$incoming.method === '' ? null : current().site.geolocation;
        const place = this.$place || this.getSession()?.$place || tracked;
        return place ? Geolocation.$at(place) : null;
    }

    /** The session remembers it. Source: Script API, Request.setGeolocation. */
    setGeolocation(geolocation: Geolocation): void {
        this.$place = geolocation.$place;
        if (this.$details.session) {
            this.$details.session.$place = geolocation.$place;
        }
    }

    getLocale(): string {
        return current().locale;
    }

    /** False for a locale that the site does not allow. Source: Script API, Request.setLocale. */
    setLocale(locale: string): boolean {
        const isAllowed = allowedLocales(current().site).includes(locale);
        if (isAllowed) {
            current().locale = locale;
        }
        return isAllowed;
    }

    getSession(): Session | null {
        return this.$details.session;
    }

    getClientId(): string | null {
        return this.$details.clientId;
    }

    getOcapiVersion(): string | null {
        return this.$details.ocapiVersion ? this.$details.ocapiVersion.replace(/^v/, '').replace('_', '.') : null;
    }

    isSCAPI(): boolean {
        return this.$details.scapi !== undefined;
    }

    getSCAPIPathPattern(): string | null {
        return this.$details.scapi ? this.$details.scapi.pathPattern : null;
    }

    getSCAPIPathParameters(): HashMap | null {
        return this.$details.scapi ? new HashMap(Object.entries(this.$details.scapi.pathParameters)) : null;
    }

    /** Values that live as long as the request, for example from one hook to the next. */
    getCustom(): Record<string, unknown> {
        return current().requestCustom;
    }

    isIncludeRequest(): boolean {
        return this.$details.isInclude === true;
    }
}
scriptClass('dw.system.Request', Request);
