// Package mend finds what somebody meant who wrote a value in another way: a time as
// 7.10, a day as 12.3.2026, a number as 1,000, a text with a sign in it that cannot be
// seen or looks like another. Packages repair and author call it for messages.
// It never guesses between two readings: it gives both. Read
// signs.go first; day.go, clock.go and number.go each read one sort of value.
package mend
