import { serve } from '../../sfcc-mocks';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../../sfcc-mocks';
import { createOms } from '../../simulators/oms/createOms';
import type { Oms } from '../../simulators/oms/createOms';
import type { Buyer } from '../../simulators/tiktok-shop/records/buyer';
import type { AppKeys } from '../../simulators/tiktok-shop/access/app';
import { createTikTokShop } from '../../simulators/tiktok-shop/createTikTokShop';
import type { TikTokShop } from '../../simulators/tiktok-shop/createTikTokShop';
import type { VirtualClock } from '../control/clock';
import { refuseStranger } from '../control/refuseStranger';
import { tiktokAppKeys } from './keys';
import type { Ready } from './ready';
import { reachableUrl, send } from './send';
import type { OwnHosts } from './send';
import { ORGANIZATION, RETURN_PAGE } from './wiring';
import type { TikTokAppKeys } from './wiring';

export interface SimulatorOptions {
    clock: VirtualClock;
    tiktokPort: number;
    omsPort: number;
    /** Address of the instance. */
    instance: string;
    hosts: OwnHosts;
    site: string;
    credentials: Ready['credentials'];
    buyer?: Partial<Buyer>;
}

export interface Simulators {
    tiktok: string;
    oms: string;
    /** Keys of the shop as they are now; tokens change when they are refreshed. */
    appKeys(): TikTokAppKeys;
    /** Both begin again, without what controls have changed; keys stay, and the authorization is new. */
    forget(): void;
    close(): Promise<void>;
}

/** Starts TikTok Shop with its connector, and the OMS, on ports of their own. */
export async function startSimulators(options: SimulatorOptions): Promise<Simulators> {
    const { clock, instance, hosts, site, credentials, buyer } = options;
    const tracked = (message: HttpMessage): Promise<HttpAnswer | TransportFailure> =>
        clock.track(send({ ...message, url: reachableUrl(message.url, hosts) }));
    const redirectUrl = instance + RETURN_PAGE;
    const keys = { instanceUrl: instance, site, credentials };
    const newTikTok = (appKeys?: AppKeys): TikTokShop =>
        createTikTokShop({ clock, send: tracked, ...keys, redirectUrl, buyer, appKeys });
    let tiktok = newTikTok();
    const newOms = (): Oms =>
        createOms({ clock, send: tracked, instanceUrl: instance, site, organization: ORGANIZATION, ...credentials });
    let oms = newOms();
    const tiktokServer = await serve((message) => refuseStranger(message, '/_sim/') || tiktok.handle(message), {
        port: options.tiktokPort
    });
    const omsServer = await serve((message) => refuseStranger(message, '/_oms/') || oms.handleAsync(message), {
        port: options.omsPort
    }).catch(async (error: unknown) => {
        await tiktokServer.close();
        throw error;
    });
    return {
        tiktok: 'http://' + tiktokServer.host,
        oms: 'http://' + omsServer.host,
        appKeys: () => tiktokAppKeys(tiktok),
        forget() {
            tiktok = newTikTok(tiktok.app.keys);
            oms = newOms();
        },
        async close() {
            await Promise.all([tiktokServer.close(), omsServer.close()]);
        }
    };
}
