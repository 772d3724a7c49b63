import { WaysIn } from '#helpers/messages/waysIn';
import type { Switches } from '#sfcc-mocks';
import { shopperCartridge } from './shopperCartridge';
import { TestInstance } from './testInstance';

/** An instance with a storefront whose shoppers place orders. No OMS is connected, and TikTok's connector is off. */
export class ShopperInstance {
    readonly cartridge = shopperCartridge();
    readonly sfcc: TestInstance;
    readonly ways: WaysIn;

    constructor(switches: Partial<Switches> = {}) {
        this.sfcc = new TestInstance(switches, this.cartridge);
        this.ways = new WaysIn(this.sfcc);
        this.sfcc.withoutOms();
        this.sfcc.tiktok.connector.enabled = false;
    }

    close(): void {
        this.sfcc.close();
        this.cartridge.remove();
    }
}
