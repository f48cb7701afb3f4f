/** What is wrong with settings that were given as text. */
export const settings = {
  numberOfList: (place: number): string => `number ${place}`,
};
