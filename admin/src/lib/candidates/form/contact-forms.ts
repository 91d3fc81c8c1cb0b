/** Whether an optional mail address could be one; the service judges it exactly. */
export const isAddress = (email: string | null | undefined): boolean =>
  !email || /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(email.trim());

/** Whether an optional phone number is one: at least five digits, with what people put between them. */
export const isPhone = (phone: string | null | undefined): boolean =>
  !phone || (/^\+?[\d\s()./-]+$/u.test(phone.trim()) && phone.replace(/\D/gu, "").length >= 5);
