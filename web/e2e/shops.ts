/** Addresses of the running programs, parted by spaces in CRM_URL; as many journeys run at a time. */
export const shops = (process.env.CRM_URL ?? "http://127.0.0.1:8080").split(" ");
