import type { Place } from '../../contracts/site';
import { scriptClass } from '../../runtime/scriptClass';

/** In the order of the constructor's parameters. */
const NAMES: ReadonlyArray<keyof Place> = [
    'countryCode',
    'countryName',
    'regionCode',
    'regionName',
    'metroCode',
    'city',
    'postalCode',
    'latitude',
    'longitude'
];

/** dw.util.Geolocation */
export class Geolocation {
    readonly $place: Place;

    constructor(...values: Array<string | number>) {
        this.$place = Object.fromEntries(NAMES.map((name, at) => [name, values[at]])) as unknown as Place;
    }

    static $at(place: Place): Geolocation {
        return new Geolocation(...NAMES.map((name) => place[name]));
    }

    getCountryCode(): string {
        return this.$place.countryCode;
    }

    getCountryName(): string {
        return this.$place.countryName;
    }

    getRegionCode(): string {
        return this.$place.regionCode;
    }

    getRegionName(): string {
        return this.$place.regionName;
    }

    getMetroCode(): string {
        return this.$place.metroCode;
    }

    getCity(): string {
        return this.$place.city;
    }

    getPostalCode(): string {
        return this.$place.postalCode;
    }

    getLatitude(): number {
        return this.$place.latitude;
    }

    getLongitude(): number {
        return this.$place.longitude;
    }

    /** Whether at least its coordinates are known. */
    isAvailable(): boolean {
        return [this.$place.latitude, this.$place.longitude].every((degrees) => Number.isFinite(degrees));
    }
}

scriptClass('dw.util.Geolocation', Geolocation);
