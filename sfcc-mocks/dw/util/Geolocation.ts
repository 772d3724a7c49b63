import { scriptClass } from '../../runtime/scriptClass';

/** In the order of the constructor's parameters. */
const NAMES = [
    'countryCode',
    'countryName',
    'regionCode',
    'regionName',
    'metroCode',
    'city',
    'postalCode',
    'latitude',
    'longitude'
] as const;

/** dw.util.Geolocation */
export class Geolocation {
    private readonly $values: Record<(typeof NAMES)[number], string | number>;

    constructor(...values: Array<string | number>) {
        this.$values = Object.fromEntries(NAMES.map((name, at) => [name, values[at]])) as typeof this.$values;
    }

    getCountryCode(): string {
        return this.$values.countryCode as string;
    }

    getCountryName(): string {
        return this.$values.countryName as string;
    }

    getRegionCode(): string {
        return this.$values.regionCode as string;
    }

    getRegionName(): string {
        return this.$values.regionName as string;
    }

    getMetroCode(): string {
        return this.$values.metroCode as string;
    }

    getCity(): string {
        return this.$values.city as string;
    }

    getPostalCode(): string {
        return this.$values.postalCode as string;
    }

    getLatitude(): number {
        return this.$values.latitude as number;
    }

    getLongitude(): number {
        return this.$values.longitude as number;
    }

    /** Whether at least its coordinates are known. */
    isAvailable(): boolean {
        return [this.$values.latitude, this.$values.longitude].every((degrees) => Number.isFinite(degrees));
    }
}

scriptClass('dw.util.Geolocation', Geolocation);
