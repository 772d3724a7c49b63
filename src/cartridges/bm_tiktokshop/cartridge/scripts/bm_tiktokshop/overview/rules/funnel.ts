import type { DayOfOrders } from './dayChart';

/** How far the orders of some days have come. */
export interface FunnelStage {
    name: 'tiktok' | 'here' | 'exported' | 'acknowledged' | 'shipped';
    count: number;
    /** Percentage of the orders that TikTok has posted. */
    percent: number;
    /** The list behind the number; empty for the first stage. */
    filter: string;
}

/**
 * The stages from TikTok to shipped.
 * @param refused - orders of these days that TikTok has posted and that could not be created
 */
export function funnel(days: DayOfOrders[], refused: number): FunnelStage[] {
    const count = (name: string): number => days.reduce((sum, day) => sum + (day.counts[name] || 0), 0);
    const given = count('all') + refused;
    const stage = (name: FunnelStage['name'], reached: number, filter: string): FunnelStage => ({
        name: name,
        count: reached,
        percent: given === 0 ? 0 : Math.round((reached * 100) / given),
        filter: filter
    });
    return [
        stage('tiktok', given, ''),
        stage('here', count('all'), 'all'),
        stage('exported', count('reached-exported'), 'reached-exported'),
        stage('acknowledged', count('reached-acknowledged'), 'reached-acknowledged'),
        stage('shipped', count('reached-shipped'), 'reached-shipped')
    ];
}
