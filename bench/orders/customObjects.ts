import type { InProcess } from '../../sandbox/start/inProcess';

/** Counts custom objects of some types of ours, or of all. @param names - without `TikTokShop` */
export function customObjects({ instance }: InProcess, names: string[] | null = null): number {
    const ours = [...instance.objectTypes.custom.keys()].filter((type) => type.startsWith('TikTokShop'));
    const counted = ours.filter((type) => names === null || names.includes(type.replace('TikTokShop', '')));
    return counted.reduce((sum, type) => sum + instance.store.table('CustomObject:' + type).size, 0);
}
