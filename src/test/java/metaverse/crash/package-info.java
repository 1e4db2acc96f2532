/// The program as a process, ended in every way it may end.
package metaverse.crash;
