import { typed } from '../../metadata/objectTypes';
import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { customAttributes } from '../object/customAttributes';
import type { CredentialConfig, ProfileConfig, ServiceConfig as Config } from '../../metadata/serviceConfig';

/** dw.svc.ServiceCredential */
export class ServiceCredential {
    constructor(private readonly $config: CredentialConfig) {}

    getID(): string {
        return this.$config.id;
    }

    getURL(): string {
        return this.$config.url;
    }

    getUser(): string {
        return this.$config.user;
    }

    getPassword(): string {
        return this.$config.password;
    }

    getCustom(): Record<string, unknown> {
        const definitions = instance().objectTypes.attributesOf('ServiceCredential');
        return customAttributes({
            className: 'dw.svc.ServiceCredential',
            definitions,
            value: (name) => {
                const text = this.$config.custom?.[name];
                return text === undefined ? null : typed(definitions.get(name)?.type || 'string', text);
            },
            edit: () => {
                throw new TypeError('A dw.svc.ServiceCredential is read-only');
            }
        });
    }
}

/** dw.svc.ServiceProfile */
export class ServiceProfile {
    constructor(private readonly $config: ProfileConfig) {}

    getID(): string {
        return this.$config.id;
    }

    getTimeoutMillis(): number {
        return this.$config.timeoutMillis;
    }

    getRateLimitCalls(): number {
        return this.$config.rateLimit ? this.$config.rateLimit.calls : 0;
    }

    getRateLimitMillis(): number {
        return this.$config.rateLimit ? this.$config.rateLimit.millis : 0;
    }

    getCbCalls(): number {
        return this.$config.circuitBreaker ? this.$config.circuitBreaker.calls : 0;
    }

    getCbMillis(): number {
        return this.$config.circuitBreaker ? this.$config.circuitBreaker.millis : 0;
    }
}

/** dw.svc.ServiceConfig */
export class ServiceConfig {
    constructor(
        private readonly $id: string,
        private readonly $config: Config | undefined,
        private readonly $credential: CredentialConfig | undefined,
        private readonly $profile: ProfileConfig | undefined
    ) {}

    getID(): string {
        return this.$id;
    }

    getServiceType(): string {
        return this.$config ? this.$config.type : '';
    }

    getCredential(): ServiceCredential | null {
        return this.$credential ? new ServiceCredential(this.$credential) : null;
    }

    getProfile(): ServiceProfile | null {
        return this.$profile ? new ServiceProfile(this.$profile) : null;
    }
}

scriptClass('dw.svc.ServiceCredential', ServiceCredential);
scriptClass('dw.svc.ServiceProfile', ServiceProfile);
scriptClass('dw.svc.ServiceConfig', ServiceConfig);
