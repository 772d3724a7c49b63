import { scriptClass } from '../../runtime/scriptClass';
import { Service } from './Service';

/** dw.svc.SOAPService: its callback makes the client, and calls it in `execute`. Source: Script API, ServiceCallback. */
export class SOAPService extends Service {
    private $client: unknown = null;
    private $authentication = 'BASIC';

    getServiceClient(): unknown {
        return this.$client;
    }

    setServiceClient(client: unknown): this {
        this.$client = client;
        return this;
    }

    getAuthentication(): string {
        return this.$authentication;
    }

    setAuthentication(authentication: string): this {
        this.$authentication = authentication;
        return this;
    }

    protected override $take(client: unknown): void {
        this.$client = client;
    }
}

scriptClass('dw.svc.SOAPService', SOAPService);
