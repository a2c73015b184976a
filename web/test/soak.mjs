// What takes long is looked at for a moment in every run, and for minutes where SOAK names
// the seconds: ./build.sh soak.

export const seconds = Number(process.env.SOAK ?? 0);

// soaking reports whether there is time.
export const soaking = seconds > 0;
