import { all, first, textOf } from './xml';
import type { XmlElement } from './xml';

export interface CredentialConfig {
    id: string;
    url: string;
    user: string;
    password: string;
    /** Values of custom attributes as texts. The metadata declares the attributes and their types. */
    custom?: Record<string, string>;
}

export interface ProfileConfig {
    id: string;
    timeoutMillis: number;
    rateLimit: { calls: number; millis: number } | null;
    circuitBreaker: { calls: number; millis: number; ignore5xx: boolean } | null;
}

export interface ServiceConfig {
    id: string;
    type: string;
    enabled: boolean;
    logPrefix: string;
    communicationLog: boolean;
    mockMode: boolean;
    profileId: string | null;
    credentialId: string | null;
}

/** All services of an instance, as services.xml declares them. */
export class ServiceConfigs {
    readonly credentials = new Map<string, CredentialConfig>();
    readonly profiles = new Map<string, ProfileConfig>();
    readonly services = new Map<string, ServiceConfig>();

    /**
     * Adds an import file. What it does not mention of a credential stays as the merchant entered it; what it mentions,
     * be it empty, takes its place.
     */
    importXml(root: XmlElement): void {
        this.importAll(root, 'service-credential', this.credentials, (element) => this.importCredential(element));
        this.importAll(root, 'service-profile', this.profiles, (element) => this.importProfile(element));
        this.importAll(root, 'service', this.services, (element) => this.importService(element));
    }

    /** Source: services.xsd, attribute `mode`. */
    private importAll(
        root: XmlElement,
        tag: string,
        known: Map<string, unknown>,
        importOne: (element: XmlElement) => void
    ): void {
        for (const element of all(root, tag)) {
            if (element.attributes.mode === 'delete') {
                known.delete(element.attributes[tag + '-id'] as string);
            } else {
                importOne(element);
            }
        }
    }

    private importCredential(element: XmlElement): void {
        const id = element.attributes['service-credential-id'] as string;
        const known = this.credentials.get(id) || { id, url: '', user: '', password: '' };
        const value = (tag: string, kept: string): string => first(element, tag)?.text.trim() ?? kept;
        this.credentials.set(id, {
            id,
            url: value('url', known.url),
            user: value('user-id', known.user),
            password: value('password', known.password),
            custom: { ...known.custom, ...customTexts(element) }
        });
    }

    private importProfile(element: XmlElement): void {
        const id = element.attributes['service-profile-id'] as string;
        const number = (tag: string): number => Number(textOf(element, tag) || 0);
        const flag = (tag: string): boolean => textOf(element, tag) === 'true';
        this.profiles.set(id, {
            id,
            timeoutMillis: number('timeout-millis'),
            rateLimit: flag('rate-limit-enabled')
                ? { calls: number('rate-limit-calls'), millis: number('rate-limit-millis') }
                : null,
            circuitBreaker: flag('cb-enabled')
                ? { calls: number('cb-calls'), millis: number('cb-millis'), ignore5xx: flag('cb-ignore-5xx') }
                : null
        });
    }

    private importService(element: XmlElement): void {
        const id = element.attributes['service-id'] as string;
        this.services.set(id, {
            id,
            type: textOf(element, 'service-type') || 'HTTP',
            enabled: textOf(element, 'enabled') !== 'false',
            logPrefix: textOf(element, 'log-prefix') || '',
            communicationLog: textOf(element, 'comm-log-enabled') === 'true',
            mockMode: textOf(element, 'mock-mode-enabled') === 'true',
            profileId: textOf(element, 'profile-id') || first(element, 'profile-id')?.text || null,
            credentialId: textOf(element, 'credential-id') || null
        });
    }
}

function customTexts(element: XmlElement): Record<string, string> {
    const attributes = all(first(element, 'custom-attributes'), 'custom-attribute');
    return Object.fromEntries(attributes.map((one) => [one.attributes['attribute-id'] as string, one.text.trim()]));
}
