import type { Json } from '../../json';
import { ApiError } from './apiError';
import type { ApiRequest } from './endpoint';
import type { PickupSlot } from '../records/tiktokOrder';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** When TikTok's carrier comes: from 9 to 13 and from 13 to 17 o'clock UTC of the next two days. */
export function pickupSlots(now: number): PickupSlot[] {
    const today = Math.floor(now / 1000 / DAY_S) * DAY_S;
    return [1, 2].flatMap((day) =>
        [9, 13].map((hour) => {
            const start = today + day * DAY_S + hour * HOUR_S;
            return { start_time: start, end_time: start + 4 * HOUR_S };
        })
    );
}

/** @throws ApiError for a slot that TikTok does not offer */
export function readSlot(request: ApiRequest, value: unknown): PickupSlot {
    const slots = pickupSlots(request.clock.now());
    const wanted = (value === undefined ? slots[0] : value) as Json | null;
    const slot = slots.find((one) => one.start_time === wanted?.start_time && one.end_time === wanted.end_time);
    if (!slot) {
        throw new ApiError(
            21011053,
            'Fail to ship package because the shipment time is outside of the pick-up time slot.'
        );
    }
    return slot;
}
