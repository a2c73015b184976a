// Package problem is what is wrong with a file, where, and how it looks to its author:
// the sorts of mistakes, spans, excerpts. All that reads or plans a story fills it;
// the commands print it. It finds no mistake itself and imports nothing of ours. Read
// problem.go first, then report.go, which collects.
package problem
