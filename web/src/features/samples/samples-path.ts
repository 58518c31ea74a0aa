/** Where a kitchen's samples of the last days are asked for. */
export const samplesPath = (kitchenId: string): string => `/v1/kitchens/${kitchenId}/samples`;
