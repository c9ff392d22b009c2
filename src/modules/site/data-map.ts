/** This module keeps nothing about anybody: no cookie, no log of visits, no table. */
export const dataMap = {} as const
