// Package check is what an author is told of a storyboard that can be read and played,
// and yet says something else than is meant: a time that goes back, doubt that nobody
// sees, two groups that look alike. Package author hands it to the reader, which calls
// it step by step. It never changes the story. Read step.go
// first, then story.go.
package check
