import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.Locale: names are in English, as on an instance whose own locale is English. */
export class Locale {
    private constructor(private readonly $id: string) {}

    /** @param id - for example `en_US`; null when it is none */
    static getLocale(id: string): Locale | null {
        return /^([a-z]{2,3}(_[A-Z]{2})?|default)$/.test(id) ? new Locale(id) : null;
    }

    getID(): string {
        return this.$id;
    }

    getLanguage(): string {
        return this.$id === 'default' ? '' : (this.$id.split('_')[0] as string);
    }

    getCountry(): string {
        return this.$id.split('_')[1] || '';
    }

    getDisplayLanguage(): string {
        return nameOf('language', this.getLanguage());
    }

    getDisplayCountry(): string {
        return nameOf('region', this.getCountry());
    }

    getDisplayName(): string {
        const country = this.getDisplayCountry();
        return country === '' ? this.getDisplayLanguage() : `${this.getDisplayLanguage()} (${country})`;
    }

    toString(): string {
        return this.$id;
    }
}

function nameOf(type: 'language' | 'region', code: string): string {
    return code === '' ? '' : new Intl.DisplayNames('en', { type }).of(code) || code;
}

scriptClass('dw.util.Locale', Locale as unknown as { prototype: object });
