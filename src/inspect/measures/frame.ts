import type { Box } from '../../pdf/box.ts';

/** 版心 of an upright page: 156 × 225 mm, 28 mm from the left, 37 mm from the top (GB/T 9704-2012 5.2.1). */
export const typeArea: Box = { x: 28, y: 37, width: 156, height: 225 };

export const areaRight = typeArea.x + typeArea.width;
export const areaFoot = typeArea.y + typeArea.height;
export const areaMiddle = typeArea.x + typeArea.width / 2;
