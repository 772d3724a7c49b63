import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { siteLibraryId } from '../../store/standardPreferences';
import type { MarkupText } from '../content/MarkupText';
import { ImportedObject } from '../object/ImportedObject';
import { LinkedHashMap } from '../util/Map';
import { EnumValue } from '../value/EnumValue';
import { ProductInventoryList } from './Availability';
import { STORE_TABLE } from './storeRecord';
import type { StoreRecord } from './storeRecord';

/** dw.catalog.Store */
export class Store extends ImportedObject<StoreRecord> {
    protected $typeId(): string {
        return 'Store';
    }

    protected $ownerId(): string {
        return siteLibraryId(current().site.id);
    }

    private $value(name: string): string | null {
        return this.$record().values[name] ?? null;
    }

    getName(): string | null {
        return this.$value('name');
    }

    getAddress1(): string | null {
        return this.$value('address1');
    }

    getAddress2(): string | null {
        return this.$value('address2');
    }

    getCity(): string | null {
        return this.$value('city');
    }

    getPostalCode(): string | null {
        return this.$value('postal-code');
    }

    getStateCode(): string | null {
        return this.$value('state-code');
    }

    getCountryCode(): EnumValue {
        const code = this.$value('country-code');
        return new EnumValue(code, code || '');
    }

    getEmail(): string | null {
        return this.$value('email');
    }

    getPhone(): string | null {
        return this.$value('phone');
    }

    getFax(): string | null {
        return this.$value('fax');
    }

    getLatitude(): number | null {
        return this.$record().latitude;
    }

    getLongitude(): number | null {
        return this.$record().longitude;
    }

    getStoreHours(): MarkupText | null {
        return this.$markup('store-hours');
    }

    getStoreEvents(): MarkupText | null {
        return this.$markup('store-events');
    }

    isStoreLocatorEnabled(): boolean {
        return this.$record().isLocatorEnabled;
    }

    getInventoryListID(): string | null {
        return this.$value('inventory-list-id');
    }

    getInventoryList(): ProductInventoryList | null {
        const id = this.getInventoryListID();
        return id && read('InventoryList', id) ? new ProductInventoryList(id) : null;
    }
}

const EARTH_RADIUS_KM = 6371;
const KM_OF_A_MILE = 1.609344;

/** dw.catalog.StoreMgr */
export class StoreMgr {
    static getStore(id: string): Store | null {
        const key = current().site.id + '/' + id;
        return read(STORE_TABLE, key) ? new Store(STORE_TABLE, key) : null;
    }

    /** Nearest first, of those that have coordinates. The distance is the value of each store. */
    static searchStoresByCoordinates(
        latitude: number,
        longitude: number,
        unit: string,
        maxDistance: number,
        query?: string | null
    ): LinkedHashMap {
        if (query) {
            throw notImplemented('dw.catalog.StoreMgr.searchStoresByCoordinates with a query');
        }
        const siteId = current().site.id;
        const found = findKeys<StoreRecord>(STORE_TABLE, (one) => one.siteId === siteId)
            .map((key) => read<StoreRecord>(STORE_TABLE, key) as StoreRecord)
            .filter((one) => one.latitude !== null && one.longitude !== null)
            .map((one) => ({ id: one.id, distance: distance(latitude, longitude, one, unit) }))
            .filter((one) => one.distance <= maxDistance)
            .sort((a, b) => a.distance - b.distance);
        return new LinkedHashMap(found.map((one) => [StoreMgr.getStore(one.id), one.distance]));
    }

    /** No geolocations of postal codes are imported, and none found gives none. Source: Script API, searchStoresByPostalCode. */
    static searchStoresByPostalCode(): LinkedHashMap {
        return new LinkedHashMap();
    }
}

/** Along a great circle, in miles or kilometers. */
function distance(latitude: number, longitude: number, store: StoreRecord, unit: string): number {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const [a, b] = [radians(latitude), radians(store.latitude as number)];
    const across = radians((store.longitude as number) - longitude);
    const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
    const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    return unit === 'mi' ? km / KM_OF_A_MILE : km;
}

scriptClass('dw.catalog.Store', Store);
scriptClass('dw.catalog.StoreMgr', StoreMgr);
