import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ConnectionProblem } from '../net/HTTPClient';
import { FTPClient } from '../net/FTPClient';
import { SFTPClient } from '../net/SFTPClient';
import { Result } from './Result';
import { Service } from './Service';

type Client = FTPClient | SFTPClient;
type Operation = (this: Client, ...args: unknown[]) => unknown;

/**
 * dw.svc.FTPService of a service of type SFTP or FTP, whose address is `sftp://host:port`, or the host alone. `execute` gets a client
 * that is connected; a single operation that answers `false` or `null` is an error. Source: Script API, dw.svc.FTPService and
 * dw.svc.ServiceCallback. Assumed: a login that fails is an error of the call.
 */
export class FTPService extends Service {
    private $client: Client | null = null;
    private $operation: [string, unknown[]] | null = null;
    private $autoDisconnect = true;

    getClient(): Client | null {
        return this.$client;
    }

    isAutoDisconnect(): boolean {
        return this.$autoDisconnect;
    }

    setAutoDisconnect(disconnects: boolean): this {
        this.$autoDisconnect = disconnects;
        return this;
    }

    setOperation(name: string, ...args: unknown[]): this {
        this.$operation = [name, args];
        return this;
    }

    protected override $execute(request: unknown): unknown {
        const client = this.$isPlain() ? new FTPClient() : new SFTPClient();
        client.setTimeout(this.$profile()!.timeoutMillis);
        this.$client = client;
        try {
            this.$connect(client);
            return this.$callback.execute ? this.$callback.execute(this, request) : this.$operate(client);
        } finally {
            if (this.$autoDisconnect) {
                client.disconnect();
            }
        }
    }

    private $isPlain(): boolean {
        return this.$config?.type.toUpperCase() === 'FTP';
    }

    private $connect(client: Client): void {
        const { hostname, port, pathname } = new URL(this.$url.includes('://') ? this.$url : 'sftp://' + this.$url);
        if (pathname !== '' && pathname !== '/') {
            throw notImplemented('the address of an SFTP service with a path');
        }
        const { user, password } = this.$credential()!;
        if (!client.connect(hostname, Number(port || client.$port()), user, password)) {
            throw new ConnectionProblem('refused', messageOf(client));
        }
    }

    private $operate(client: Client): unknown {
        if (!this.$operation) {
            throw platformException('IllegalStateException', 'A service of this type needs execute() or an operation');
        }
        const [name, args] = this.$operation;
        return (client as unknown as Record<string, Operation>)[name]!.apply(client, args);
    }

    protected override $refusal(response: unknown): Result | null {
        if (this.$callback.execute || (response !== false && response !== null)) {
            return null;
        }
        const message = messageOf(this.$client as Client);
        return new Result({ status: Result.ERROR, error: 0, msg: message, errorMessage: message });
    }
}

function messageOf(client: Client): string {
    return String(client instanceof FTPClient ? client.getReplyMessage() : client.getErrorMessage());
}

scriptClass('dw.svc.FTPService', FTPService);
