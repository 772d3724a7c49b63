import type { Instance } from '../contracts/instance';
import type { Access } from '../access/access';

/** What the web layer needs to know beyond the instance. */
export interface WebSettings {
    access: Access;
    /** Short addresses under `/s/{site}/`, with the controller and action they lead to. */
    aliases: Record<string, string>;
}

/** Aliases as the merchant sets them up in Business Manager. */
const DEFAULT_ALIASES: Record<string, string> = { CreateExternalOrder: 'TikTokShop-CreateExternalOrder' };

/** Lets an instance answer requests. */
export function setUpWeb(instance: Instance, access: Access, aliases = DEFAULT_ALIASES): void {
    instance.parts.set('web', { access, aliases });
}

/** @throws Error if `setUpWeb` was not called */
export function webSettings(instance: Instance): WebSettings {
    return instance.part<WebSettings>('web', () => {
        throw new Error('Call setUpWeb(instance, access) first');
    });
}
