import { PublicApi } from './publicApi';
import { expectSame } from './scene';
import type { Evidence, Scene, SceneResult, Stage } from './scene';
import { bundle } from './scenes/bundle';
import { cancelBuyerAccepted } from './scenes/cancelBuyerAccepted';
import { cancelBuyerHold } from './scenes/cancelBuyerHold';
import { cancelBuyerRejected } from './scenes/cancelBuyerRejected';
import { cancelBuyerShipped } from './scenes/cancelBuyerShipped';
import { cancelOnPlatform } from './scenes/cancelOnPlatform';
import { cancelSellerApi } from './scenes/cancelSellerApi';
import { cancelSellerFeed } from './scenes/cancelSellerFeed';
import { cancelTikTokShipped } from './scenes/cancelTikTokShipped';
import { cancelTikTokUnshipped } from './scenes/cancelTikTokUnshipped';
import { create } from './scenes/create';
import { feed } from './scenes/feed';
import { hold } from './scenes/hold';
import { hooks } from './scenes/hooks';
import { importHold } from './scenes/importHold';
import { importOrder } from './scenes/importOrder';
import { omsBatch } from './scenes/omsBatch';
import { omsEvent } from './scenes/omsEvent';
import { omsPull } from './scenes/omsPull';
import { reconcile } from './scenes/reconcile';
import { returnRefund } from './scenes/returnRefund';
import { safeguards } from './scenes/safeguards';
import { severalShops } from './scenes/severalShops';
import { shipApi } from './scenes/shipApi';
import { shippedOnTikTok } from './scenes/shippedOnTikTok';
import { socialPay } from './scenes/socialPay';
import { webhook } from './scenes/webhook';
import type { Ready } from '../start/ready';

const SCENES: Scene[] = [
    hold,
    create,
    socialPay,
    feed,
    omsEvent,
    omsPull,
    omsBatch,
    shipApi,
    webhook,
    cancelBuyerHold,
    cancelBuyerAccepted,
    cancelBuyerRejected,
    cancelBuyerShipped,
    cancelTikTokShipped,
    cancelSellerFeed,
    cancelSellerApi,
    cancelOnPlatform,
    hooks,
    importHold,
    importOrder,
    shippedOnTikTok,
    bundle,
    returnRefund,
    reconcile,
    severalShops,
    safeguards,
    // Last: the access token that the tour itself reads TikTok with does not live for 15 days.
    cancelTikTokUnshipped
];

/** What the tour ended with; printed as it is with `--json`. */
export interface TourResult {
    scenes: SceneResult[];
    ok: boolean;
}

/**
 * Plays an order's whole life against a running sandbox.
 * @param ready - where everything listens, and with which keys
 * @param say - prints a line for the onlooker; does nothing with `--json`
 * @returns each scene with what it read back from outside; `ok` only if every scene held
 */
export async function runTour(ready: Ready, say: (line: string) => void): Promise<TourResult> {
    const api = new PublicApi(ready);
    const memory: Record<string, string> = {};
    const stage: Stage = { api, memory, expect: expectSame, tell: (who, text) => say(`    ${who.padEnd(7)} ${text}`) };
    const scenes: SceneResult[] = [];
    for (const [position, scene] of SCENES.entries()) {
        say('');
        say(`${position + 1}/${SCENES.length}  ${scene.title}  [${scene.id}]`);
        const result = await play(scene, stage);
        say(result.ok ? `    held    in ${result.ms} ms` : `    FAILED  ${String(result.evidence.error)}`);
        scenes.push(result);
    }
    return { scenes, ok: scenes.every((scene) => scene.ok) };
}

async function play(scene: Scene, stage: Stage): Promise<SceneResult> {
    const began = performance.now();
    let evidence: Evidence;
    let ok = true;
    try {
        evidence = await scene.play(stage);
    } catch (error) {
        ok = false;
        evidence = { error: error instanceof Error ? error.message : String(error) };
    }
    return { id: scene.id, title: scene.title, ok, evidence, ms: Math.round(performance.now() - began) };
}
