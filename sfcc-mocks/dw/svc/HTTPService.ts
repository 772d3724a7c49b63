import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { ServiceConfig as Config } from '../../metadata/serviceConfig';
import type { File } from '../io/File';
import { HTTPClient } from '../net/HTTPClient';
import { HTTPRequestPart } from '../net/HTTPRequestPart';
import { countFailure } from './limits';
import { Result } from './Result';
import { Service } from './Service';
import type { Callback } from './Service';

/** dw.svc.HTTPService: POST and BASIC unless told otherwise. */
export class HTTPService extends Service {
    declare private $method: string;
    declare private $authentication: string;
    declare private readonly $headers: Array<[string, string]>;
    declare private readonly $parameters: Array<[string, string]>;
    declare private $client: HTTPClient | null;
    declare private $encoding: string;
    declare private $outFile: File | null;
    declare private $cachedSeconds: number;
    declare private $verifiesHost: boolean;

    constructor(id: string, callback: Callback, config: Config | undefined) {
        super(id, callback, config);
        this.$encoding = 'UTF-8';
        this.$outFile = null;
        this.$cachedSeconds = 0;
        this.$verifiesHost = true;
        this.$method = 'POST';
        this.$authentication = 'BASIC';
        this.$headers = [];
        this.$parameters = [];
        this.$client = null;
    }

    getRequestMethod(): string {
        return this.$method;
    }

    setRequestMethod(method: string): this {
        this.$method = method;
        return this;
    }

    getAuthentication(): string {
        return this.$authentication;
    }

    setAuthentication(authentication: string): this {
        if (!['BASIC', 'NONE'].includes(authentication)) {
            throw platformException('IllegalArgumentException', 'Authentication is BASIC or NONE');
        }
        this.$authentication = authentication;
        return this;
    }

    getEncoding(): string {
        return this.$encoding;
    }

    setEncoding(encoding: string): this {
        this.$encoding = encoding;
        return this;
    }

    getOutFile(): File | null {
        return this.$outFile;
    }

    /** The body of the answer goes there. */
    setOutFile(file: File | null): this {
        this.$outFile = file;
        return this;
    }

    getCachingTTL(): number {
        return this.$cachedSeconds;
    }

    setCachingTTL(seconds: number): this {
        this.$cachedSeconds = seconds;
        return this;
    }

    getHostNameVerification(): boolean {
        return this.$verifiesHost;
    }

    setHostNameVerification(enable: boolean): this {
        this.$verifiesHost = Boolean(enable);
        return this;
    }

    addHeader(name: string, value: string): this {
        this.$headers.push([name, value]);
        return this;
    }

    addParam(name: string, value: string): this {
        this.$parameters.push([name, value]);
        return this;
    }

    getClient(): HTTPClient | null {
        return this.$client;
    }

    /** A client of its own, or a map of options, which need none. Source: Script API, dw.svc.ServiceCallback. */
    protected override $take(client: unknown): void {
        this.$client = client instanceof HTTPClient ? client : null;
    }

    protected override $execute(request: unknown): unknown {
        const client = this.$client || new HTTPClient();
        this.$client = client;
        const credential = this.$credential()!;
        const basic = this.$authentication === 'BASIC' && credential.user !== '';
        client.open(this.$method, this.$urlWithParameters(), basic ? credential.user : undefined, credential.password);
        client.setTimeout(this.$profile()!.timeoutMillis);
        this.$headers.forEach(([name, value]) => client.setRequestHeader(name, value));
        client.setHostNameVerification(this.$verifiesHost);
        client.enableCaching(this.$cachedSeconds);
        if (this.$callback.executeOverride && this.$callback.execute) {
            return this.$callback.execute(this, request);
        }
        this.$send(client, request);
        return client;
    }

    /** Sends a list of parts as parts, and anything else as a text. Source: Script API, dw.svc.HTTPService. */
    private $send(client: HTTPClient, request: unknown): void {
        if (Array.isArray(request) && request.length > 0 && request.every((part) => part instanceof HTTPRequestPart)) {
            client.sendMultiPart(request);
            return;
        }
        const text = request === null || request === undefined ? null : String(request);
        if (this.$outFile) {
            client.sendAndReceiveToFile(text, this.$encoding, this.$outFile);
        } else {
            client.send(text, this.$encoding);
        }
    }

    private $urlWithParameters(): string {
        const query = this.$parameters
            .map(([name, value]) => encodeURIComponent(name) + '=' + encodeURIComponent(value))
            .join('&');
        return query === '' ? this.$url : this.$url + (this.$url.includes('?') ? '&' : '?') + query;
    }

    protected override $refusal(response: unknown): Result | null {
        const client = response as HTTPClient;
        const status = client.getStatusCode();
        if (status >= 200 && status < 300) {
            return null;
        }
        const breaker = this.$profile()?.circuitBreaker;
        if ((status === 500 || status === 503) && !breaker?.ignore5xx) {
            countFailure(this.$id);
        }
        return new Result({
            status: Result.ERROR,
            error: status,
            errorMessage: client.$errorText(),
            msg: client.getStatusMessage()
        });
    }
}

/** dw.svc.HTTPFormService: posts the arguments of its call as a form. Source: Script API, dw.svc.HTTPFormService. */
export class HTTPFormService extends HTTPService {
    protected override $usualRequest(args: unknown[]): string {
        this.addHeader('Content-Type', 'application/x-www-form-urlencoded');
        const fields = args.flatMap((one) => Object.entries(Object(one) as object));
        return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString();
    }
}

scriptClass('dw.svc.HTTPService', HTTPService);
scriptClass('dw.svc.HTTPFormService', HTTPFormService);
